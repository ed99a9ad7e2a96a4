import { LANGS } from '$lib/i18n/t';
import type { EntryGenerator } from './$types';

export const entries: EntryGenerator = () => LANGS.map((lang) => ({ lang }));
