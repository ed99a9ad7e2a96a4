import { json } from '@sveltejs/kit';
import { unitById } from '$lib/content/worldviews';
import { UNITS } from '$lib/domain/unit';

export const prerender = true;

/** Every disputed land at once, for files that have to stand on their own. */
export const GET = (): Response => json(UNITS.map(unitById));
