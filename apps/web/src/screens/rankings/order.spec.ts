import { describe, expect, it } from 'vitest'
import { levelled, moved, type Order, orderOf, placed, ranksOf, withoutPlace } from './order.ts'

const order = ['a', 'b', 'c'].reduce<Order>(placed, [])
const told = (of: Order) => ranksOf(of).map(({ goal, rank }) => `${rank}${goal}`)

describe('an order', () => {
  it('grows in the order in which goals are chosen', () => {
    expect(told(order)).toEqual(['1a', '2b', '3c'])
    expect(told(withoutPlace(order, 'a'))).toEqual(['1b', '2c'])
  })

  it('moves a goal up and down, and never beyond its ends', () => {
    expect(told(moved(order, 'c', -1))).toEqual(['1a', '2c', '3b'])
    expect(told(moved(order, 'a', 1))).toEqual(['1b', '2a', '3c'])
    expect(moved(order, 'a', -1)).toEqual(order)
    expect(moved(order, 'c', 1)).toEqual(order)
  })

  it('puts goals level with the one above, but never the first', () => {
    const level = levelled(order, 'b', true)
    expect(told(level)).toEqual(['1a', '1b', '2c'])
    expect(told(withoutPlace(level, 'a'))).toEqual(['1b', '2c'])
    expect(told(levelled(order, 'a', true))).toEqual(['1a', '2b', '3c'])
    expect(told(levelled(level, 'b', false))).toEqual(['1a', '2b', '3c'])
  })

  it('is what its ranks tell, whatever their order', () => {
    const level = levelled(order, 'c', true)
    expect(orderOf(ranksOf(level).reverse()).map(({ level: same }) => same)).toEqual([
      false,
      false,
      true,
    ])
    expect(told(orderOf(ranksOf(order)))).toEqual(told(order))
  })
})
