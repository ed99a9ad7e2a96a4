export const load = () => ({ page: 'table' as const });
