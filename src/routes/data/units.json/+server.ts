import { json } from '@sveltejs/kit';
import { disputedLands } from '$lib/content/worldviews';

export const prerender = true;

/** Every disputed land at once, for files that have to stand on their own. */
export const GET = (): Response => json(disputedLands());
