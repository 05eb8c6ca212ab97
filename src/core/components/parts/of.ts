/** The key `of` of kinds that pay by deal: whose deals. */
import { oneOf } from './scalars.ts';

export const ofKey = oneOf(['own', 'team', 'team_without_head'])
  .default('own')
  .describe("own: pay-credited deals; team: the team's deals, the head's too.");
