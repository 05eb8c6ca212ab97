/** A head paid a share of the team's sales and of their growth is paid twice for the same deals. */
import type { Component } from '../../core/components/define.ts';
import { HEAD } from '../../core/model.ts';
import { finding } from '../../findings/finding.ts';
import { inScheme, type Policy } from './input.ts';

/** Measured on the money of the team's deals; a head's own is an error of the scheme. */
function ofSales({ basis }: Component): boolean {
  return basis?.measure === 'revenue' || basis?.measure === 'margin';
}

export const headPaidLikeARep: Policy = (input) => {
  const head = input.result.month.scheme.roles.get(HEAD);
  const share = head?.components.find(ofSales);
  const growth = head?.components.find(({ growing }) => growing !== null);
  if (share === undefined || growth === undefined) return [];
  const place = inScheme(input, ['roles', HEAD]);
  return [finding('head-paid-like-a-rep', place, { share: share.id, growth: growth.id })];
};
