/** How long surveys found people in office. */
interface SurveyedTenure {
  /** Whose: a role, or all of a suite of chiefs. */
  of: string
  years: number
  year: number
  /** Among whom it was counted. */
  among: string
  who: string
  link?: string
}

const sp500 = (of: string, years: number): SurveyedTenure => ({
  ...{
    of,
    years,
    year: 2025,
    among: 'companies of the S&P 500',
    who: 'Spencer Stuart, in Marketing Dive',
  },
  link: 'https://www.marketingdive.com/news/cmo-plus-roles-more-prominent-as-marketing-needs-diversify-report/810396',
})

/** The latest of each role, as it stands beside a member’s own; means of those in office, who go on. */
export const tenures: readonly SurveyedTenure[] = [
  sp500('CEO', 7.6),
  sp500('CMO', 4.1),
  sp500('CFO', 4.7),
  sp500('COO', 3.3),
  sp500('all chiefs', 5),
  {
    ...{ of: 'CRO', years: 1.8, year: 2025, among: 'companies that share their pay data' },
    who: 'Pave, in Revenue Brew',
  },
]

/** The same over years, in the unit of its source. */
interface TenureSeries {
  what: string
  unit: 'months' | 'years'
  byYear: readonly (readonly [year: number, value: number])[]
}

export const tenureSeries: readonly TenureSeries[] = [
  {
    ...{ what: 'CMO, the 100 largest US advertisers, mean', unit: 'months' },
    byYear: [
      ...([
        [2004, 23.6],
        [2005, 23.5],
        [2006, 23.2],
        [2007, 26.8],
        [2008, 28.4],
        [2009, 34.7],
        [2010, 42],
      ] as const),
      ...([
        [2011, 43],
        [2012, 45],
        [2013, 45],
        [2014, 48],
        [2015, 44],
        [2016, 42],
        [2017, 44],
      ] as const),
      ...([
        [2018, 43],
        [2019, 41],
        [2020, 40],
        [2021, 40],
        [2022, 40],
        [2023, 37],
      ] as const),
    ],
  },
  {
    ...{ what: 'CMO, the 100 largest US advertisers, median', unit: 'months' },
    byYear: [
      [2015, 26.5],
      [2016, 27],
      [2017, 31],
      [2018, 27.5],
      [2019, 30],
      [2020, 25.5],
    ],
  },
  {
    ...{ what: 'CMO, Fortune 500, mean', unit: 'years' },
    byYear: [
      [2021, 4.5],
      [2022, 4.2],
      [2023, 4.2],
      [2024, 4.3],
    ],
  },
  {
    ...{ what: 'All chiefs, Fortune 500, mean', unit: 'years' },
    byYear: [
      [2022, 4.4],
      [2023, 4.6],
      [2024, 4.9],
    ],
  },
]

/** What else was said of those who lead revenue. */
export const revenueTenures: readonly string[] = [
  '25 months mean for a CRO (Kurey & Lingebach of SBI, Harvard Business Review, October 2024)',
  '19 months for a VP of sales, 26 seven years before (Gong, January 2018)',
]

/** What stands beside the tenure of somebody in a role. */
export const tenureOf = (role: string | undefined): SurveyedTenure | undefined =>
  tenures.find(({ of }) => of === role)
