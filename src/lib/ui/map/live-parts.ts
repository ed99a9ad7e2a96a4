/** What the live map needs beside MapLibre, as one piece of script: each more would be a round trip. */
export { Atlas } from '$lib/scene/atlas';
export { mountEither } from '$lib/renderers/either';
export { mountLive } from '$lib/renderers/maplibre/live';
export { Afloat } from '$lib/renderers/svg/afloat';
export { PassThrough } from './pass-through';
