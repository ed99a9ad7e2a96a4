import { json } from '@sveltejs/kit';
import { unitById } from '$lib/content/worldviews';
import { UNITS } from '$lib/domain/unit';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const entries: EntryGenerator = () => UNITS.map((id) => ({ id }));

/** A disputed land, with what each worldview says of it. */
export const GET: RequestHandler = ({ params }) => json(unitById(params.id));
