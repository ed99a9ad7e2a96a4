import { json } from '@sveltejs/kit';
import { worldviewMap } from '$lib/content/worldviews';
import { WORLDVIEWS } from '$lib/domain/worldview';

export const prerender = true;

/** What pictures need of every worldview: a few kilobytes, so that the map can change at once. */
export const GET = (): Response => json(WORLDVIEWS.map(worldviewMap));
