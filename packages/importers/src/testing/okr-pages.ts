/** The pages of two quarters, and what stands on them in the specs. */
export const Q1 = 'goals/2022_q1.md'
export const Q2 = 'goals/2022_q2.md'

export const page = (title: string, span: string, ...sections: string[]) =>
  [
    `# ${title} OKRs`,
    `> These OKRs are for a quarter which runs from ${span}.`,
    ...sections,
    '',
  ].join('\n\n')
export const q1 = (...sections: string[]) =>
  page('FY22-Q1', '2021-02-01 to 2021-04-30', ...sections)
export const q2 = (...sections: string[]) =>
  page('FY22-Q2', '2021-05-01 to 2021-07-31', ...sections)

/** An objective with three key results. */
export const SALES =
  '## Sales\n\n1. **OBJECTIVE: Win more**\n   - KR: Add $5m ARR\n   - KR: Hire 3 people\n   - KR: Ship by May'
