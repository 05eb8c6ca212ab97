/** Messages about deals and the people whom they name. */
import {
  counted,
  didYouMean,
  either,
  list,
  type Messages,
  nameARep,
  sentences,
  whoIsMeant,
} from './words.ts';

export const deals = {
  'deal-unknown': ({ deal, near }) => ({
    message: `No row of the deals has the id "${deal}"`,
    hint: didYouMean(near) || 'Write the id as it stands in the column "deal_id".',
  }),
  'deal-duplicate': ({ deal, dealLine }) => ({
    message: `${deal} line ${dealLine} is given twice`,
    hint: 'Remove one of the rows, or number them in column "line".',
  }),
  'owner-unknown': ({ deal, owner, near }) =>
    owner === ''
      ? { message: `${deal} has no owner`, hint: 'Write in column "owner" who sold it.' }
      : {
          message: `${deal} is owned by "${owner}", who stands in no row of the plans`,
          hint: whoIsMeant(near),
        },
  'owner-not-on-team': ({ deal, owner, day, team, teams }) =>
    team === '' || teams.length === 0
      ? {
          message: `${deal} is owned by "${owner}", who has no row in the plans on ${day}`,
          hint: sentences(
            teams.length === 0 ? '' : `On other days ${owner} is in team ${either(teams)}.`,
            'Check the owner and the date, or "from" and "to" in the plans.',
          ),
        }
      : {
          message: `${deal} is written for team ${team}, but "${owner}" is in team ${list(
            teams,
          )} on ${day}`,
          // A head of two teams must be told apart, so that cell cannot be empty.
          hint: `Write team ${either(teams)}${teams.length > 1 ? '' : ', or leave the cell empty'}.`,
        },
  'owner-not-a-rep': ({ deal, owner, day }) => ({
    message: `${deal} is shared with "${owner}", who is a head on ${day}`,
    hint: 'Only reps share a deal. Name reps only, or write one owner.',
  }),
  'team-missing': ({ deal, owner, teams }) => ({
    message: `${deal} is owned by "${owner}", who heads more than one team`,
    hint: `Write in column "team" where the deal counts: ${either(teams)}.`,
  }),
  'assignee-unknown': ({ deal, assignee, near }) => ({
    message: `${deal} is handed to "${assignee}", who stands in no row of the plans`,
    hint: whoIsMeant(near),
  }),
  'assignee-not-a-rep': ({ deal, assignee, why, day, period, team, reps }) => {
    switch (why) {
      case 'head':
        return {
          message: `${deal} is handed to "${assignee}", who is a head in ${period}`,
          hint: `A head's deal pays a rep. ${nameARep(team, reps)}`,
        };
      case 'absent':
        return {
          message: `${deal} is handed to "${assignee}", who has no row in the plans on ${day}`,
          hint: `A head's deal pays a rep who is there on that day. ${nameARep(team, reps)}`,
        };
    }
  },
  'assignee-in-other-team': ({ deal, assignee, team, assigneeTeam, reps }) => ({
    message: `${deal} of team ${team} is handed to "${assignee}", who is in team ${assigneeTeam}`,
    hint: `${nameARep(team, reps)} Or write assignees: any under head_deals in the scheme.`,
  }),
  'assigned-rep-deal': ({ deal, owner, assignee }) => ({
    message: `${deal} is handed to "${assignee}", but its owner ${owner} is a rep`,
    hint: "Only heads' deals are handed over; a rep's deal pays its owner. Empty this cell.",
  }),
  'split-not-allowed': ({ deal, assignees }) => ({
    message: `${deal} is handed to more than one rep: ${list(assignees)}`,
    hint: 'Name one rep, or write split: true under head_deals in the scheme.',
  }),
  'share-not-100': ({ deal, column, text, why, detail }) => {
    switch (why) {
      case 'sum':
        return {
          message: `The shares of ${deal} in column "${column}" sum to ${detail.replace(
            /\s*%$/,
            '',
          )}, not to 100`,
          hint: 'Change them so that they sum to exactly 100.',
        };
      case 'twice':
        return {
          message: `${deal} names "${detail}" twice in column "${column}"`,
          hint: 'Name each person once, with the whole share.',
        };
      case 'shape':
        return {
          message: `"${text}" in column "${column}" of ${deal} cannot be read as shares`,
          hint: 'Write each person with a share in percent: ivanov:60|petrova:40.',
        };
    }
  },
  'rate-unlisted': ({ deal, component, column, value }) => ({
    message: `${deal} has ${
      value === '' ? 'nothing' : `"${value}"`
    } in column "${column}", for which component "${component}" lists no rate`,
    hint: 'Add the value to the rates of the component, or a rate for all others with "other".',
  }),
  'text-not-in-deals': ({ column, text, near }) => ({
    message: `No deal has "${text}" in column "${column}"`,
    hint: `${didYouMean(near)} Correct it, or leave it when no deal has it yet.`,
  }),
  'head-deal-unassigned': ({ deal, employee, team, amount, reps }) => ({
    message: `${deal} of ${employee}, head of team ${team}, is handed to nobody: ${amount} pays no rep`,
    hint: `Fill in column "assigned_to". ${nameARep(team, reps)}`,
  }),
  'nothing-credited': ({ period, column, lines }) => ({
    message: `Nothing is credited in ${period}: none of ${counted(
      lines,
      'deal line',
    )} counts by "${column}"`,
    hint: 'Check the period, the dates in that column and the statuses that the scheme credits.',
  }),
  'deals-outside-period': ({ period, lines, first, last }) => ({
    message: `${counted(lines, 'deal line')} outside ${period} ${
      lines === 1 ? 'is' : 'are'
    } left out, dated ${first === last ? first : `${first} to ${last}`}`,
    hint: 'Nothing is to be done if that is meant; --period chooses another period.',
  }),
} satisfies Partial<Messages>;
