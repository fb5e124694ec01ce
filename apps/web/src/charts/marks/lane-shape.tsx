const shapes: Readonly<Record<string, string>> = {
  trust: 'M8 14h62v-10h80M8 18h78v5h64',
  alignment: 'M8 16h56v-8h86',
  strategy: 'M8 7l5 5l-5 5l-5 -5zM20 12h130',
  goals: 'M3.5 7.5h9v9h-9zM66.5 7.5h9v9h-9z',
  feedback: 'M3.5 8.5h100v7h-100zM104 6v12',
}

/** An empty lane's marks, dashed: not there yet. */
export function LaneShape({ lane }: { lane: string }) {
  const shape = shapes[lane]
  if (shape === undefined) return null
  return (
    <svg className="chart" width="160" height="24" aria-hidden="true">
      <path d={shape} fill="none" stroke="var(--past)" strokeDasharray="2 2" />
    </svg>
  )
}
