import { useQuery, useQueryClient } from '@tanstack/react-query'
import { ask } from '../../api/client.ts'
import { usePlace } from '../../here/place-context.tsx'
import { Section } from '../../ui/section.tsx'
import { type Webhook, WebhookItem } from './webhook.tsx'
import { WebhookForm } from './webhook-form.tsx'

interface Webhooks {
  webhooks: Webhook[]
  may: boolean
}

const isTelling = ({ behind, paused }: Webhook): boolean => behind && paused === undefined

/** Milliseconds. So often it is asked how far one is that is being told. */
const ASK_AGAIN_AFTER = 2_000

/** Addresses outside that are told of what is recorded. */
export function Webhooks() {
  const { org } = usePlace()
  const queries = useQueryClient()
  const path = `/api/orgs/${org}/webhooks`
  const asked = useQuery({
    queryKey: ['webhooks'],
    queryFn: async () => (await ask(path)) as Webhooks,
    refetchInterval: ({ state }) =>
      state.data?.webhooks.some(isTelling) === true && ASK_AGAIN_AFTER,
  })
  const refresh = () => queries.invalidateQueries({ queryKey: ['webhooks'] })
  const { webhooks = [], may = false } = asked.data ?? {}
  if (!may) return null
  return (
    <Section
      title="Webhooks"
      note="an address of yours outside is told of entries that you may see, without anybody’s words"
    >
      {webhooks.map((webhook) => (
        <WebhookItem
          key={webhook.id}
          webhook={webhook}
          path={`${path}/${webhook.id}`}
          onChange={refresh}
        />
      ))}
      <WebhookForm path={path} onMade={refresh} />
    </Section>
  )
}
