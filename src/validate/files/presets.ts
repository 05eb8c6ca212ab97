/**
 * Ready mappings of the deals that a CRM exports. Headers as they stand in exports, each with those
 * that may stand in its place, the best one first; stage words are those of a new portal, so the
 * scheme names its own in `values`.
 */

export const PRESETS = ['amocrm', 'bitrix24', 'hubspot', 'salesforce'] as const;

export type PresetName = (typeof PRESETS)[number];

export interface Preset {
  /** The system's name as people know it. */
  readonly title: string;
  /** Our column → its headers. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  /** Our column → our word → theirs. */
  readonly values: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** A report whose data end at the first blank line; a footer follows. */
  readonly endsAtBlankLine?: true;
}

export const presets: Readonly<Record<PresetName, Preset>> = {
  amocrm: {
    title: 'amoCRM',
    columns: {
      deal_id: ['ID'],
      closed_on: ['Дата закрытия'],
      owner: ['Ответственный'],
      revenue: ['Бюджет'],
      status: ['Этап сделки'],
      customer: ['Компания', 'Компания контакта', 'Полное имя контакта'],
    },
    values: {
      status: { won: ['Успешно реализовано'], lost: ['Закрыто и не реализовано'] },
      closed_on: { '': ['не закрыта', 'not closed'] },
    },
  },
  bitrix24: {
    title: 'Bitrix24',
    columns: {
      deal_id: ['ID'],
      closed_on: ['Дата завершения', 'Предполагаемая дата закрытия'],
      owner: ['Ответственный'],
      revenue: ['Сумма'],
      currency: ['Валюта'],
      status: ['Стадия сделки'],
      customer: ['Компания', 'Контакт'],
      product: ['Товар'],
      quantity: ['Количество'],
    },
    values: {
      status: { won: ['Сделка успешна'], lost: ['Сделка провалена'] },
      currency: {
        RUB: ['Российский рубль', 'Рубль', 'руб.', '₽'],
        USD: ['Доллар США', '$'],
        EUR: ['Евро', '€'],
      },
    },
  },
  hubspot: {
    title: 'HubSpot',
    columns: {
      deal_id: ['Record ID'],
      closed_on: ['Close Date'],
      owner: ['Deal owner'],
      revenue: ['Amount'],
      currency: ['Currency'],
      status: ['Deal Stage'],
      customer: ['Associated Company'],
    },
    values: { status: { won: ['Closed Won'], lost: ['Closed Lost'] } },
  },
  salesforce: {
    title: 'Salesforce',
    columns: {
      // A report without ids still names each opportunity.
      deal_id: ['Opportunity ID', 'Opportunity Name'],
      closed_on: ['Close Date'],
      owner: ['Opportunity Owner'],
      revenue: ['Amount'],
      currency: ['Amount Currency'],
      status: ['Stage'],
      customer: ['Account Name'],
      product: ['Product Name'],
      quantity: ['Quantity'],
    },
    values: { status: { won: ['Closed Won'], lost: ['Closed Lost'] } },
    endsAtBlankLine: true,
  },
};
