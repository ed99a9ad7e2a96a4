import { textsOf } from '../t';
import type { Message } from './message';

/** What the source of the borders says of them. */
const own = {
  depictionNote: {
    ar: 'الحدود والأسماء المعروضة لا تعني إقرارًا رسميًّا من الأمم المتحدة. الخط المنقَّط في جامو وكشمير يمثل تقريبًا خط المراقبة المتفق عليه بين الهند وباكستان، ولم يتفق الطرفان بعد على الوضع النهائي.',
    en: 'The boundaries and names shown do not imply official endorsement or acceptance by the United Nations. The dashed line in Jammu and Kashmir represents approximately the Line of Control agreed upon by India and Pakistan; its final status has not yet been agreed upon by the parties.',
  },
} as const satisfies Record<string, Message>;

export const depictionText = textsOf(own);
