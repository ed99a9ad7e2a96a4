import { textsOf } from '../t';
import type { Message } from './message';

/**
 * What each worldview is called in a list, how a map says it, and which official maps and positions
 * it follows.
 */
const own = {
  'name.un': { ar: 'الأمم المتحدة', en: 'United Nations' },
  'title.un': { ar: 'الحدود: تصوير الأمم المتحدة', en: 'Borders: United Nations depiction' },
  'basis.un': {
    ar: 'كما ترسمها خرائط الأمم المتحدة وقاعدة بياناتها الجغرافية. ولا تعني الحدود والأسماء المعروضة إقرارًا أو قبولًا رسميًّا من الأمم المتحدة.',
    en: 'As United Nations maps and its geographic data draw them. The boundaries and names shown do not imply official endorsement or acceptance by the United Nations.',
  },
  'name.ground': { ar: 'على الأرض', en: 'On the ground' },
  'title.ground': { ar: 'الحدود: من يمسك بالأرض فعلًا', en: 'Borders: who holds the land' },
  'basis.ground': {
    ar: 'تُلوَّن كل أرض بلون من يديرها فعلًا، من غير حكم بحق. وحيث لا يمسك بها طرف واحد تُرسم متنازعًا عليها.',
    en: 'Each land is filled as that of whoever administers it, with no judgement of right. Where no one party holds it, it is drawn as disputed.',
  },
  'name.eg': { ar: 'مصر', en: 'Egypt' },
  'title.eg': { ar: 'الحدود كما ترسمها مصر', en: 'Borders as Egypt draws them' },
  'basis.eg': {
    ar: 'على خرائط الهيئة المصرية العامة للمساحة واتفاق عام 1899، وعلى مواقف مصر المعلنة وقرارات جامعة الدول العربية. وما لا موقف خاصًّا لها فيه يُرسم كما ترسمه الأمم المتحدة.',
    en: 'After the maps of the Egyptian Survey Authority and the agreement of 1899, Egypt’s declared positions and the resolutions of the League of Arab States. Where it has no position of its own, as the United Nations draws it.',
  },
  'name.pk': { ar: 'باكستان', en: 'Pakistan' },
  'title.pk': { ar: 'الحدود كما ترسمها باكستان', en: 'Borders as Pakistan draws them' },
  'basis.pk': {
    ar: 'على الخريطة السياسية لباكستان التي أُعلنت في 4 أغسطس 2020. وما ليس فيها يُرسم كما ترسمه الأمم المتحدة.',
    en: 'After the political map of Pakistan announced on 4 August 2020. What is not in it is as the United Nations draws it.',
  },
  'name.in': { ar: 'الهند', en: 'India' },
  'title.in': { ar: 'الحدود كما ترسمها الهند', en: 'Borders as India draws them' },
  'basis.in': {
    ar: 'على الخريطة السياسية للهند التي نشرتها هيئة المساحة في 2 نوفمبر 2019. وما ليس فيها يُرسم كما ترسمه الأمم المتحدة.',
    en: 'After the political map of India that the Survey of India published on 2 November 2019. What is not in it is as the United Nations draws it.',
  },
  'name.il': { ar: 'إسرائيل', en: 'Israel' },
  'title.il': { ar: 'الحدود كما ترسمها إسرائيل', en: 'Borders as Israel draws them' },
  'basis.il': {
    ar: 'على القوانين الإسرائيلية ومواقف الحكومة المعلنة. وما ليس فيها يُرسم كما ترسمه الأمم المتحدة.',
    en: 'After Israeli laws and the government’s declared positions. What is not in them is as the United Nations draws it.',
  },
  'name.tr': { ar: 'تركيا', en: 'Turkey' },
  'title.tr': { ar: 'الحدود كما ترسمها تركيا', en: 'Borders as Turkey draws them' },
  'basis.tr': {
    ar: 'على مواقف تركيا المعلنة، وأخصها الاعتراف بجمهورية شمال قبرص التركية. وما لا موقف خاصًّا لها فيه يُرسم كما ترسمه الأمم المتحدة.',
    en: 'After Turkey’s declared positions, above all its recognising the Turkish Republic of Northern Cyprus. Where it has no position of its own, as the United Nations draws it.',
  },
  'name.sa': { ar: 'السعودية', en: 'Saudi Arabia' },
  'title.sa': { ar: 'الحدود كما ترسمها السعودية', en: 'Borders as Saudi Arabia draws them' },
  'basis.sa': {
    ar: 'على الاتفاقات التي عقدتها السعودية وبيانات مجلس التعاون وقرارات جامعة الدول العربية. وما لا موقف خاصًّا لها فيه يُرسم كما ترسمه الأمم المتحدة.',
    en: 'After the agreements that Saudi Arabia has made, the communiqués of the Gulf Cooperation Council and the resolutions of the League of Arab States. Where it has no position of its own, as the United Nations draws it.',
  },
  'name.ps': { ar: 'فلسطين', en: 'Palestine' },
  'title.ps': { ar: 'الحدود كما ترسمها فلسطين', en: 'Borders as Palestine draws them' },
  'basis.ps': {
    ar: 'على إعلان الاستقلال لعام 1988 وطلب العضوية في الأمم المتحدة على حدود 4 يونيو 1967، وعلى قرارات جامعة الدول العربية. وما لا موقف خاصًّا لها فيه يُرسم كما ترسمه الأمم المتحدة.',
    en: 'After the Declaration of Independence of 1988, the application for United Nations membership on the lines of 4 June 1967, and the resolutions of the League of Arab States. Where it has no position of its own, as the United Nations draws it.',
  },
} as const satisfies Record<string, Message>;

export const worldviewNames = textsOf(own);
