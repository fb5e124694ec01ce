import { isHidden } from '../view/view.ts'
import type { Named } from './href.ts'

/** "S-05 Move to enterprise shippers"; the number alone, where the title is not for the viewer. */
export function labelOf({
  ordinal,
  title,
}: Pick<Named, 'title'> & { readonly ordinal?: string | undefined }): string {
  const words = isHidden(title) ? undefined : title
  return [ordinal, words].filter((part) => part !== undefined).join(' ')
}
