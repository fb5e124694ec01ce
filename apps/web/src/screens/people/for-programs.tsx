import { Section } from '../../ui/section.tsx'

/** What programs outside are given; in the demo nobody comes in by a way of their own, so that none is given anything. */
export function ForPrograms() {
  return (
    <div className="ways-in">
      <Section title="Keys for programs">
        <p className="ink-2">
          A program that holds a key reads and records in your name, as far as the key is made for,
          until its last day. Whoever looks at this demo may be anybody in it, so it gives out none;
          an organisation of your own does, here.
        </p>
      </Section>
      <Section title="Webhooks">
        <p className="ink-2">
          An address of yours is told of entries that you may see, signed, without anybody’s words,
          and again until it has answered. The demo tells nobody outside of anything; an
          organisation of your own does, here.
        </p>
      </Section>
    </div>
  )
}
