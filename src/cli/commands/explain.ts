/** `bonus explain`: how a payout, a team's month or what a deal pays came to be. */
import type { Result } from '../../core/calculate.ts';
import type { ComponentId, EmployeeId } from '../../core/model.ts';
import { UNIX } from '../../core/outputs.ts';
import type { Finding } from '../../findings/finding.ts';
import { contentOf, wholeOf } from '../../io/dialect.ts';
import { explanationSheet } from '../../report/explain/csv.ts';
import { explainDeal } from '../../report/explain/deal.ts';
import { explanationJson } from '../../report/explain/json.ts';
import { explanationMarkdown } from '../../report/explain/markdown.ts';
import type { Explanation } from '../../report/explain/node.ts';
import { componentsOf, explainComponent, explainPerson } from '../../report/explain/person.ts';
import { type Scene, sceneOf } from '../../report/explain/scene.ts';
import { explainTeam } from '../../report/explain/team.ts';
import { explanationText } from '../../report/explain/text.ts';
import type { Paint } from '../../report/paint.ts';
import { componentUnknown, dealUnknown, personAsked, teamAsked } from '../../validate/asked.ts';
import type { Names } from '../../validate/names.ts';
import { peopleIn } from '../../validate/shares.ts';
import { type InputOptions, load } from '../load.ts';
import { type Format, type Outcome, usage } from '../outcome.ts';
import { noProgress, type Progress } from '../progress.ts';
import { refused, showFindings } from '../show.ts';

export interface ExplainOptions extends InputOptions {
  readonly format: Format;
  readonly quiet: boolean;
  readonly component?: string | undefined;
  readonly deal?: string | undefined;
  readonly team?: string | undefined;
}

/** What is asked: exactly one subject, of a person perhaps a part. */
type Question =
  | { readonly about: 'person'; readonly employee: string; readonly component: string | null }
  | { readonly about: 'deal'; readonly deal: string; readonly employee: string | null }
  | { readonly about: 'team'; readonly team: string };

export function explain(
  employee: string | undefined,
  options: ExplainOptions,
  paint: Paint,
  progress: Progress = noProgress,
): Outcome {
  const question = questionOf(employee, options);
  if (question === null) return usage(USAGE);
  const loaded = load(options, progress);
  const { result, names, settings } = loaded;
  if (result === null || names === null) {
    return refused(loaded, options.format, paint);
  }
  const scene = sceneOf(result, (cell) => peopleIn(cell, names), settings);
  const answer = answerTo(question, scene, result, names);
  if ('code' in answer) {
    return refused({ ...loaded, findings: [answer] }, options.format, paint);
  }
  const findings = options.quiet ? [] : concerning(loaded.findings, answer);
  const errors =
    findings.length === 0 ? '' : showFindings({ ...loaded, findings }, options.format, paint);
  return { output: written(scene, answer, options.format, paint), errors, exit: 0 };
}

/** What was found about the person, the team or the deal that was asked for; `check` shows all. */
function concerning(findings: readonly Finding[], { about }: Explanation): readonly Finding[] {
  const subjects = new Set(Object.values(about));
  return findings.filter(({ args }) =>
    Object.values(args).some((fact) => typeof fact === 'string' && subjects.has(fact)),
  );
}

const USAGE =
  'Name one person, or --team or --deal. --component is about a person, ' +
  'and --deal may be: bonus explain petrova --deal D-17.';

function questionOf(
  employee: string | undefined,
  { component, deal, team }: ExplainOptions,
): Question | null {
  if (team !== undefined) {
    const alone = employee === undefined && component === undefined && deal === undefined;
    return alone ? { about: 'team', team } : null;
  }
  if (deal !== undefined) {
    return component === undefined ? { about: 'deal', deal, employee: employee ?? null } : null;
  }
  if (employee === undefined) return null;
  return { about: 'person', employee, component: component ?? null };
}

/** The explanation, or the finding that says what is not known. */
function answerTo(
  question: Question,
  scene: Scene,
  result: Result,
  names: Names,
): Explanation | Finding {
  switch (question.about) {
    case 'team': {
      const team = teamAsked(result.month.roster, question.team);
      return typeof team === 'string' ? explainTeam(scene, team) : team;
    }
    case 'deal': {
      const { deal } = question;
      const employee = question.employee === null ? null : personAsked(names, question.employee);
      if (employee !== null && typeof employee !== 'string') return employee;
      return explainDeal(scene, deal, employee) ?? dealUnknown(result.month.deals, deal);
    }
    case 'person': {
      const employee = personAsked(names, question.employee);
      if (typeof employee !== 'string') return employee;
      const { component } = question;
      if (component === null) return explainPerson(scene, employee);
      return (
        explainComponent(scene, employee, component as ComponentId) ??
        componentUnknown(employee, component, componentIds(scene, employee))
      );
    }
  }
}

function componentIds(scene: Scene, employee: EmployeeId): readonly string[] {
  return componentsOf(scene, employee).map(({ component }) => component.id);
}

function written(
  scene: Scene,
  explanation: Explanation,
  format: Format,
  paint: Paint,
): Outcome['output'] {
  switch (format) {
    case 'table':
      return explanationText(scene, explanation, paint);
    case 'markdown':
      return explanationMarkdown(scene, explanation);
    case 'json':
      return explanationJson(scene, explanation);
    case 'csv':
      return wholeOf(contentOf(explanationSheet(scene, explanation), UNIX));
  }
}
