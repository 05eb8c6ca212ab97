/** Messages of policies: what is allowed, but worth a second look. */
import { either, type Messages } from './words.ts';

const ACCEPT = 'or accept it in the scheme with a reason.';

export const policies = {
  'too-many-components': ({ role, count }) => ({
    message: `Role "${role}" has ${count} components`,
    hint: `People understand three at most. Join or drop some, ${ACCEPT}`,
  }),
  'head-paid-like-a-rep': ({ share, growth }) => ({
    message: `The head is paid a share of the team's sales ("${share}") and of their growth ("${growth}")`,
    hint: `The same deals pay twice. Keep one of them, ${ACCEPT}`,
  }),
  'plans-do-not-add-up': ({ team, plan, target, sum }) => ({
    message: `The reps' plans of team ${team} sum to ${sum}, and the team's plan is ${target}${
      plan === 'main' ? '' : ` (${plan})`
    }`,
    hint: `Change the plans so that they sum to the team's. If the head's own deals make the difference, accept it in the scheme with a reason.`,
  }),
  'head-below-average-rep': ({ employee, team, earned, average }) => ({
    message: `${employee}, head of team ${team}, earns ${earned}, and an average rep there ${average}`,
    hint: `A head who earns less than a rep has no reason to be one. Check the head's components, ${ACCEPT}`,
  }),
  'amount-not-prorated': ({ employee, team, period, days, amounts }) => ({
    message: `${employee} of team ${team} holds ${days} of ${period} and is paid ${either(
      amounts,
    )} for all of it`,
    hint: 'Write "proration: { amounts: by_days }" in the scheme, or "as_written" to pay in full.',
  }),
  'head-sold-nothing': ({ employee, team }) => ({
    message: `${employee}, head of team ${team}, has no deals in the period`,
    hint: "Check the deals' owners if that is not so.",
  }),
  'assignments-one-sided': ({ head, team, employee, part }) => ({
    message: `${employee} got ${part} of the revenue that ${head} handed over in team ${team}`,
    hint: 'More than half to one rep may look like favour. Look at who else could do the work.',
  }),
  'head-keeps-clients': ({ employee, team, customers }) => ({
    message: `${employee}, head of team ${team}, has deals with ${customers} customers`,
    hint: 'A head with more than three customers is a rep. Hand customers over.',
  }),
  'two-heads': ({ team, first, second, day }) => ({
    message: `Team ${team} has two heads on ${day}: ${first} and ${second}`,
    hint: 'Each is paid for the team in full. Set "from" and "to" if one followed the other.',
  }),
  'pool-unshared': ({ team, component, amount }) => ({
    message: `Nobody of team ${team} has deals to share the pool "${component}" of ${amount} by`,
    hint: 'It is paid to nobody. Share it equally, or pay it as adjustments.',
  }),
} satisfies Partial<Messages>;
