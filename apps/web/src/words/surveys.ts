/** A survey’s figures: shares of those asked, never a level of trust between two. */
export interface Survey {
  year: number
  who: string
  asked: string
  said: readonly Said[]
  link: string
}

/** What chief executives, or those whom they were asked about, said; of which other roles it tells. */
interface Said {
  of: readonly string[]
  text: string
}

const marketing = (text: string): Said => ({ of: ['CMO'], text })
const finance = (text: string): Said => ({ of: ['CFO'], text })

export const surveys: readonly Survey[] = [
  {
    year: 2012,
    who: 'Fournaise Marketing Group',
    asked: 'more than 1,200 CEOs',
    said: [
      marketing('80 % do not really trust marketers'),
      finance('90 % trust their CFO and CIO'),
    ],
    link: 'https://www.mediapost.com/publications/article/178587/cmos-distrust-marketing-depts-cite-financial-dis.html',
  },
  {
    year: 2017,
    who: 'Whitler and Morgan, Harvard Business Review',
    asked: 'who repeat Fournaise; how many were asked is not read',
    said: [
      marketing('80 % are unimpressed with their CMO'),
      finance('10 % are unimpressed with their CFO and CIO'),
      marketing('74 % of CMOs say that their job limits what they can bring about'),
    ],
    link: 'https://digilyst.com/trouble-with-cmos/',
  },
  {
    year: 2021,
    who: 'Boathouse',
    asked: '150 CEOs',
    said: [
      marketing('34 % have great confidence in their CMO'),
      marketing('32 % trust their CMO overall'),
      marketing('80 % take a short tenure for failure'),
    ],
    link: 'https://b2bmarketingdirections.blogspot.com/2021/09/what-ceos-really-think-of-cmos.html',
  },
  {
    year: 2022,
    who: 'Boathouse',
    asked: '150 CEOs',
    said: [
      marketing('39 % give the relationship with their CMO an A'),
      marketing('16 % give their CMO an A overall, 55 % a B'),
    ],
    link: 'https://www.beckershospitalreview.com/digital-marketing/what-ceos-really-think-of-their-chief-marketing-officers.html',
  },
  {
    year: 2023,
    who: 'Boathouse',
    asked: 'number of CEOs not read',
    said: [marketing('41 % say that their CMO has the trust of the CEO')],
    link: 'https://www.ana.net/miccontent/show/id/ii-2024-01-boathouse-ceo-report',
  },
  {
    year: 2023,
    who: 'McKinsey',
    asked: 'more than 100 growth leaders and 21 CEOs',
    said: [
      marketing('90 % of CEOs call the CMO’s role clear, 22 % of CMOs say that it is understood'),
    ],
    link: 'https://campaignasia.com/article/only-22-of-cmos-say-their-jobs-are-understood-by-other-c-suite-executives/492566',
  },
  {
    year: 2025,
    who: 'Boathouse',
    asked: '150 CEOs',
    said: [marketing('50 % have great confidence in their CMO, 30 % the year before')],
    link: 'https://boathouseinc.com/insights/new-cmo-study-ceo-trust-rises',
  },
  {
    year: 2025,
    who: 'McKinsey and ANA',
    asked: '77 growth leaders',
    said: [
      marketing(
        '70 % of CEOs measure by revenue and margin, 35 % of CMOs have those among their first metrics',
      ),
    ],
    link: 'https://www.mckinsey.com/featured-insights/week-in-charts/marketing-misgivings',
  },
]

/** What surveys say of two by their roles: one is a CEO, and CEOs were asked about the other’s role. */
export function surveysOf(roles: readonly (string | undefined)[]): Survey[] {
  if (!roles.includes('CEO')) return []
  return surveys.flatMap((survey) => {
    const said = survey.said.filter(({ of }) => of.some((role) => roles.includes(role)))
    return said.length === 0 ? [] : [{ ...survey, said }]
  })
}
