import { isUnit } from '../../src/lib/domain/unit.ts';

/** What a polygon is: a state, a territory of one, or land that more than one state claims. */
export type UnitClass = 'state' | 'territory' | 'disputed';

/**
 * ISO 3166-1 alpha-3, as the source has it, and alpha-2, as this product has it. Antarctica is left
 * out: the map ends above it, and a polygon around a pole needs care in every renderer.
 */
const isoCodes = `
  ABWAW AFGAF AGOAO AIAAI ALAAX ALBAL ANDAD AREAE ARGAR ARMAM ASMAS ATFTF ATGAG AUSAU AUTAT AZEAZ
  BDIBI BELBE BENBJ BESBQ BFABF BGDBD BGRBG BHRBH BHSBS BIHBA BLMBL BLRBY BLZBZ BMUBM BOLBO BRABR
  BRBBB BRNBN BTNBT BVTBV BWABW CAFCF CANCA CCKCC CHECH CHLCL CHNCN CIVCI CMRCM CODCD COGCG COKCK
  COLCO COMKM CPVCV CRICR CUBCU CUWCW CXRCX CYMKY CYPCY CZECZ DEUDE DJIDJ DMADM DNKDK DOMDO DZADZ
  ECUEC EGYEG ERIER ESHEH ESPES ESTEE ETHET FINFI FJIFJ FLKFK FRAFR FROFO FSMFM GABGA GBRGB GEOGE
  GGYGG GHAGH GIBGI GINGN GLPGP GMBGM GNBGW GNQGQ GRCGR GRDGD GRLGL GTMGT GUFGF GUMGU GUYGY HKGHK
  HMDHM HNDHN HRVHR HTIHT HUNHU IDNID IMNIM INDIN IRLIE IRNIR IRQIQ ISLIS ISRIL ITAIT JAMJM JEYJE
  JORJO JPNJP KAZKZ KENKE KGZKG KHMKH KIRKI KNAKN KORKR KWTKW LAOLA LBNLB LBRLR LBYLY LCALC LIELI
  LKALK LSOLS LTULT LUXLU LVALV MACMO MAFMF MARMA MCOMC MDAMD MDGMG MDVMV MEXMX MHLMH MKDMK MLIML
  MLTMT MMRMM MNEME MNGMN MNPMP MOZMZ MRTMR MSRMS MTQMQ MUSMU MWIMW MYSMY MYTYT NAMNA NCLNC NERNE
  NFKNF NGANG NICNI NIUNU NLDNL NORNO NPLNP NRUNR NZLNZ OMNOM PAKPK PANPA PCNPN PERPE PHLPH PLWPW
  PNGPG POLPL PRIPR PRKKP PRTPT PRYPY PSEPS PYFPF QATQA REURE ROURO RUSRU RWARW SAUSA SDNSD SENSN
  SGPSG SGSGS SHNSH SJMSJ SLBSB SLESL SLVSV SOMSO SPMPM SRBRS SSDSS STPST SURSR SVKSK SVNSI SWESE
  SWZSZ SXMSX SYCSC SYRSY TCATC TCDTD TGOTG THATH TJKTJ TKLTK TKMTM TLSTL TONTO TTOTT TUNTN TURTR
  TUVTV TWNTW TZATZ UGAUG UKRUA URYUY USAUS UZBUZ VCTVC VENVE VGBVG VIRVI VNMVN VUTVU WSMWS YEMYE
  ZAFZA ZMBZM ZWEZW
`;

const alpha2 = new Map(
  isoCodes
    .trim()
    .split(/\s+/)
    .map((code) => [code.slice(0, 3), code.slice(3)]),
);

/** Neither members nor observers of the United Nations (Cook Islands and Niue among them). */
const territories = new Set(
  (
    'AI AS AW AX BL BM BQ BV CC CK CW CX FK FO GF GG GI GL GP GU HK HM IM JE KY MF MO MP MQ MS ' +
    'NC NF NU PF PM PN PR RE SH SJ SX TC TF TK TW VG VI YT GS'
  ).split(' '),
);

/** Polygons that the source gives to no state: see `RENAMED` and the cuts. */
const unnumbered = new Set(['XJK', 'XAC', 'XAP', 'XHT', 'XBT', 'XIT']);

/** The id of a source polygon, or nothing for one that is left out. */
export function unitId(alpha3: string): string | undefined {
  if (alpha3 === 'ATA') return undefined;
  const id = alpha2.get(alpha3) ?? (unnumbered.has(alpha3) ? alpha3 : undefined);
  if (!id) throw new Error(`the source has an unknown unit "${alpha3}"`);
  return id;
}

/** The class of a unit by its id. */
export function unitClass(id: string): UnitClass {
  if (isUnit(id)) return 'disputed';
  return territories.has(id) ? 'territory' : 'state';
}
