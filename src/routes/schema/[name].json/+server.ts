import { error, json } from '@sveltejs/kit';
import { toJsonSchema } from '@valibot/to-json-schema';
import { briefingSchema } from '$lib/briefing/schema';
import { schemas as ofDossier } from '$lib/content/schema';
import { worldviewSchemas } from '$lib/content/worldview-schema';
import type { EntryGenerator, RequestHandler } from './$types';

const schemas = { ...ofDossier, ...worldviewSchemas, briefing: briefingSchema };

export const prerender = true;
export const entries: EntryGenerator = () => Object.keys(schemas).map((name) => ({ name }));

/** The JSON Schema of a dossier's file. */
export const GET: RequestHandler = ({ params }) => {
  const schema = Object.entries(schemas).find(([name]) => name === params.name)?.[1];
  return schema === undefined ? error(404) : json(toJsonSchema(schema));
};
