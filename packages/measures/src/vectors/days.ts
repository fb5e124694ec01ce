/** The vectors count days from any first one; the measures take epoch milliseconds. */
export const onDay = (day: number): number => day * 86_400_000
