import type { ParamMatcher } from '@sveltejs/kit';
import type { Lang } from '$lib/domain/types';

export const match = ((param): param is Lang =>
  param === 'ar' || param === 'en') satisfies ParamMatcher;
