/** What stands in the way of recording a form, beside its buttons. */
export const Trouble = ({ said }: { said: string | undefined }) =>
  said === undefined ? null : (
    <span className="tone-due size-12 strong" role="alert">
      {said}
    </span>
  )
