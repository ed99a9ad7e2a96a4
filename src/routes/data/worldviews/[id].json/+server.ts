import { json } from '@sveltejs/kit';
import { worldviewMap } from '$lib/content/worldviews';
import { WORLDVIEWS } from '$lib/domain/worldview';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => WORLDVIEWS.map((id) => ({ id }));

/** What a picture needs of a worldview. */
export const GET: RequestHandler = ({ params }) => json(worldviewMap(params.id));
