export const load = () => ({ page: 'matrix' as const });
