import { UNITS } from '$lib/domain/unit';
import { everyPage } from '../../entries';

export const entries = everyPage(() => UNITS.map((id) => ({ id })));
