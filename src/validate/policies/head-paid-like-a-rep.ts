/** A head paid a share of the team's sales and of their growth is paid twice for the same deals. */
import { HEAD } from '../../core/model.ts';
import { finding } from '../../findings/finding.ts';
import { inScheme, type Policy } from './input.ts';

export const headPaidLikeARep: Policy = (input) => {
  const head = input.result.month.scheme.roles.get(HEAD);
  const share = head?.components.find(({ kind }) => kind === 'commission');
  const growth = head?.components.find(({ growing }) => growing !== null);
  if (share === undefined || growth === undefined) return [];
  const place = inScheme(input, ['roles', HEAD]);
  return [finding('head-paid-like-a-rep', place, { share: share.id, growth: growth.id })];
};
