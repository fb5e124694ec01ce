import { useView } from '../../api/use-view.ts'
import { useMoments } from '../../here/moments.ts'
import { useScreenTitle } from '../../here/title.ts'
import { Answered } from '../../ui/answered.tsx'
import { Money } from './money.tsx'
import './needs.css'
import { WhoseNeeds } from './whose-needs.tsx'

/** Whose needs are served, and what it costs: from what requests, decisions and goals say of themselves. */
export function NeedsAndMoneyScreen() {
  useScreenTitle('Needs and money')
  const moments = useMoments()
  const needs = useView('needs', {}, moments)
  const money = useView('money', {}, moments)
  return (
    <article className="page needs">
      <Answered asked={needs} what="whose needs are served">
        {(view) => <WhoseNeeds view={view} />}
      </Answered>
      <Answered asked={money} what="what it costs">
        {(view) => <Money view={view} />}
      </Answered>
    </article>
  )
}
