export const load = () => ({ page: 'tensions' as const });
