/** A survey’s figures: shares of those asked, never a level of trust between two. */
export interface Survey {
  year: number
  who: string
  asked: string
  said: readonly string[]
  link: string
}

export const surveys: readonly Survey[] = [
  {
    year: 2012,
    who: 'Fournaise Marketing Group',
    asked: 'more than 1,200 CEOs',
    said: ['80 % do not really trust marketers', '90 % trust their CFO and CIO'],
    link: 'https://www.mediapost.com/publications/article/178587/cmos-distrust-marketing-depts-cite-financial-dis.html',
  },
  {
    year: 2021,
    who: 'Boathouse',
    asked: '150 CEOs',
    said: [
      '34 % have great confidence in their CMO',
      '32 % trust their CMO overall',
      '80 % take a short tenure for failure',
    ],
    link: 'https://b2bmarketingdirections.blogspot.com/2021/09/what-ceos-really-think-of-cmos.html',
  },
  {
    year: 2023,
    who: 'Boathouse',
    asked: 'number of CEOs not read',
    said: ['41 % say that their CMO has the trust of the CEO'],
    link: 'https://www.ana.net/miccontent/show/id/ii-2024-01-boathouse-ceo-report',
  },
  {
    year: 2023,
    who: 'McKinsey',
    asked: 'more than 100 growth leaders and 21 CEOs',
    said: ['90 % of CEOs call the CMO’s role clear, 22 % of CMOs say that it is understood'],
    link: 'https://campaignasia.com/article/only-22-of-cmos-say-their-jobs-are-understood-by-other-c-suite-executives/492566',
  },
  {
    year: 2025,
    who: 'Boathouse',
    asked: '150 CEOs',
    said: ['50 % have great confidence in their CMO, 30 % the year before'],
    link: 'https://boathouseinc.com/insights/new-cmo-study-ceo-trust-rises',
  },
  {
    year: 2025,
    who: 'McKinsey and ANA',
    asked: '77 growth leaders',
    said: [
      '70 % of CEOs measure by revenue and margin, 35 % of CMOs have those among their first metrics',
    ],
    link: 'https://www.mckinsey.com/featured-insights/week-in-charts/marketing-misgivings',
  },
]
