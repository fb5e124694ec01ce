import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js'
import streams, {
  type ReadReq,
} from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js'

const { Options } = streams.ReadReq

/** Records of other logs that a subscription passes before it says how far it has got. */
const SEARCH_WINDOW = 1_000

const nothing = () => new shared.Empty()

function request(fill: (options: ReadReq.Options) => void): ReadReq {
  const options = new Options()
  options.setUuidOption(new Options.UUIDOption().setString(nothing()))
  fill(options)
  return new streams.ReadReq().setOptions(options)
}

/** A page of one stream, from a revision on. */
export const streamPage = (stream: string, from: number, count: number): ReadReq =>
  request((options) => {
    const named = new shared.StreamIdentifier().setStreamName(Buffer.from(stream))
    options.setStream(
      new Options.StreamOptions().setStreamIdentifier(named).setRevision(String(from)),
    )
    options.setNoFilter(nothing()).setCount(String(count))
  })

function allFrom(position: number | undefined) {
  const all = new Options.AllOptions()
  if (position === undefined) return all.setStart(nothing())
  const text = String(position)
  return all.setPosition(new Options.Position().setCommitPosition(text).setPreparePosition(text))
}

function ofPrefix(prefix: string) {
  const expression = new Options.FilterOptions.Expression().setPrefixList([prefix])
  return new Options.FilterOptions().setStreamIdentifier(expression)
}

/** A page of all streams of a prefix, from a position on, which is part of it. */
export const page = (prefix: string, from: number | undefined, count: number): ReadReq =>
  request((options) => {
    options.setAll(allFrom(from)).setCount(String(count))
    options.setFilter(ofPrefix(prefix).setCount(nothing()))
  })

/** The last event of all streams of a prefix. */
export const last = (prefix: string): ReadReq =>
  request((options) => {
    options.setAll(new Options.AllOptions().setEnd(nothing())).setCount('1')
    options.setReadDirection(Options.ReadDirection.BACKWARDS)
    options.setFilter(ofPrefix(prefix).setCount(nothing()))
  })

/** What comes after a position in all streams of a prefix. */
export const news = (prefix: string, after: number | undefined): ReadReq =>
  request((options) => {
    options.setAll(allFrom(after)).setSubscription(new Options.SubscriptionOptions())
    options.setFilter(ofPrefix(prefix).setMax(SEARCH_WINDOW).setCheckpointintervalmultiplier(1))
  })
