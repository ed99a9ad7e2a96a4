export const load = () => ({ page: 'article' as const });
