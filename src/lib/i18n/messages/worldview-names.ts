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
    ar: 'تتبع رسم الخرائط لدى الأمم المتحدة (خريطة العالم رقم 4170 والبيانات الجغرافية) وقرارات مجلس الأمن والجمعية العامة. الحدود والأسماء لا تعني إقرارًا رسميًّا من الأمم المتحدة.',
    en: 'Follows the cartography of the United Nations (map no. 4170, The World, and its Geodata) and resolutions of the Security Council and the General Assembly. Boundaries and names do not imply official endorsement by the United Nations.',
  },
  'name.ground': { ar: 'على الأرض', en: 'On the ground' },
  'title.ground': { ar: 'الحدود: من يمسك بالأرض فعلًا', en: 'Borders: who holds the land' },
  'basis.ground': {
    ar: 'تُظهر من يدير كل أرض فعليًّا والخطوط القائمة بين القوات، كما توثقها الاتفاقات وبعثات الأمم المتحدة حتى منتصف عام 2026. السيطرة لا تعني الحق، وما تنقسم السيطرة عليه لا يُنسب إلى دولة.',
    en: 'Shows who in fact administers each piece of land and the lines between forces, as agreements and United Nations missions document them up to mid-2026. Control implies no title, and land whose control is divided is given to no state.',
  },
  'name.eg': { ar: 'مصر', en: 'Egypt' },
  'title.eg': { ar: 'الحدود كما ترسمها مصر', en: 'Borders as Egypt draws them' },
  'basis.eg': {
    ar: 'تتبع اتفاق 19 يناير 1899 وخرائط الهيئة المصرية العامة للمساحة في الحدود مع السودان، واتفاقية 8 أبريل 2016 مع السعودية، وقرارات القمم العربية. وما لا يُعرف فيه موقف معلن فكما ترسمه الأمم المتحدة.',
    en: 'Follows the agreement of 19 January 1899 and the maps of the Egyptian Survey Authority on the boundary with Sudan, the agreement of 8 April 2016 with Saudi Arabia, and resolutions of Arab summits. Where no declared position is known, it is as the United Nations draws it.',
  },
  'name.pk': { ar: 'باكستان', en: 'Pakistan' },
  'title.pk': { ar: 'الحدود كما ترسمها باكستان', en: 'Borders as Pakistan draws them' },
  'basis.pk': {
    ar: 'تتبع خريطة باكستان السياسية التي أقرتها الحكومة في 4 أغسطس 2020 وأصدرتها هيئة المساحة الباكستانية، والاتفاق مع الصين في 2 مارس 1963. وما لا يُعرف فيه موقف معلن فكما ترسمه الأمم المتحدة.',
    en: 'Follows the political map of Pakistan approved by the government on 4 August 2020 and issued by the Survey of Pakistan, and the agreement with China of 2 March 1963. Where no declared position is known, it is as the United Nations draws it.',
  },
  'name.in': { ar: 'الهند', en: 'India' },
  'title.in': { ar: 'الحدود كما ترسمها الهند', en: 'Borders as India draws them' },
  'basis.in': {
    ar: 'تتبع خريطة الهند السياسية التي أصدرتها هيئة المساحة الهندية في 2 نوفمبر 2019 بعد قانون إعادة تنظيم جامو وكشمير لعام 2019. وما لا يُعرف فيه موقف معلن فكما ترسمه الأمم المتحدة.',
    en: 'Follows the political map of India issued by the Survey of India on 2 November 2019 after the Jammu and Kashmir Reorganisation Act, 2019. Where no declared position is known, it is as the United Nations draws it.',
  },
  'name.il': { ar: 'إسرائيل', en: 'Israel' },
  'title.il': { ar: 'الحدود كما ترسمها إسرائيل', en: 'Borders as Israel draws them' },
  'basis.il': {
    ar: 'تتبع قانون الجولان لعام 1981، والقانون الأساسي: القدس لعام 1980، ومعاهدتي السلام مع مصر والأردن، والاتفاق المرحلي لعام 1995، وخرائط مركز خرائط إسرائيل في خط الهدنة لعام 1949. وما لا يُعرف فيه موقف معلن فكما ترسمه الأمم المتحدة.',
    en: 'Follows the Golan Heights Law of 1981, the Basic Law: Jerusalem of 1980, the peace treaties with Egypt and Jordan, the Interim Agreement of 1995, and the maps of the Survey of Israel on the armistice line of 1949. Where no declared position is known, it is as the United Nations draws it.',
  },
  'name.tr': { ar: 'تركيا', en: 'Turkey' },
  'title.tr': { ar: 'الحدود كما ترسمها تركيا', en: 'Borders as Turkey draws them' },
  'basis.tr': {
    ar: 'تتبع الاعتراف بجمهورية شمال قبرص التركية في 15 نوفمبر 1983 وخرائط المديرية العامة للخرائط التركية في قبرص، وبيانات وزارة الخارجية التركية. وما لا يُعرف فيه موقف معلن فكما ترسمه الأمم المتحدة.',
    en: "Follows Türkiye's recognition of the Turkish Republic of Northern Cyprus on 15 November 1983, the maps of its General Directorate of Mapping on Cyprus, and statements of its Ministry of Foreign Affairs. Where no declared position is known, it is as the United Nations draws it.",
  },
  'name.sa': { ar: 'السعودية', en: 'Saudi Arabia' },
  'title.sa': { ar: 'الحدود كما ترسمها السعودية', en: 'Borders as Saudi Arabia draws them' },
  'basis.sa': {
    ar: 'تتبع الخريطة الرسمية التي نشرتها الهيئة العامة للمساحة والمعلومات الجيومكانية في سبتمبر 2023، ومبادرة السلام العربية لعام 2002، وبيانات مجلس التعاون. وما لا يُعرف فيه موقف معلن فكما ترسمه الأمم المتحدة.',
    en: 'Follows the official map published by the General Authority for Survey and Geospatial Information in September 2023, the Arab Peace Initiative of 2002, and statements of the Gulf Cooperation Council. Where no declared position is known, it is as the United Nations draws it.',
  },
  'name.ps': { ar: 'فلسطين', en: 'Palestine' },
  'title.ps': { ar: 'الحدود كما ترسمها فلسطين', en: 'Borders as Palestine draws them' },
  'basis.ps': {
    ar: 'تتبع إعلان الاستقلال في 15 نوفمبر 1988، وطلب العضوية في الأمم المتحدة في 23 سبتمبر 2011 على حدود 4 يونيو 1967، وتقسيم الجهاز المركزي للإحصاء الفلسطيني للضفة الغربية وقطاع غزة. وما لا يُعرف فيه موقف معلن فكما ترسمه الأمم المتحدة.',
    en: 'Follows the Declaration of Independence of 15 November 1988, the application for United Nations membership of 23 September 2011 on the borders of 4 June 1967, and the division of the West Bank and the Gaza Strip by the Palestinian Central Bureau of Statistics. Where no declared position is known, it is as the United Nations draws it.',
  },
} as const satisfies Record<string, Message>;

export const worldviewNames = textsOf(own);
