import type { Selection } from '../../domain/selection';
import type { LonLat } from '../../geo/mercator';

/**
 * A mark of constant size in CSS pixels, drawn about the origin. `line` is set for arrowheads,
 * which turn with the line that ends at `at`.
 */
export interface Mark {
  at: LonLat;
  line?: readonly LonLat[];
  body: string;
  class: string;
  selection?: Selection;
  /** Name for those who hear the picture; without one the mark is for the eye alone. */
  name?: string;
  tie?: string;
}
