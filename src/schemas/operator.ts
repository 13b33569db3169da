import { z } from 'astro/zod';

/** Who leaves a field open leaves nothing behind its colon. */
const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
const company = z.strictObject({ name: text, country: text }).prefault({});

/**
 * Who answers for the data of a portal. The page on privacy leaves out what is empty, and a portal with something empty
 * does not go online.
 */
export const operatorSchema = z
  .strictObject({
    /** The legal person. */
    responsible: text,
    address: text,
    chamberOfCommerce: text,
    /** How to reach the data protection officer; `geen` when there is none. */
    dataProtectionOfficer: text,
    host: company,
    mailService: company,
    /** How long a backup still has what was erased. */
    backupDays: z.int().positive().optional(),
  })
  .prefault({});
export type Operator = z.infer<typeof operatorSchema>;

/** The fields that are still empty, by their path in `site.yaml`. */
export function missingOperatorFields(operator: Operator): string[] {
  const { host, mailService, backupDays, ...own } = operator;
  const fields = {
    ...own,
    'host.name': host.name,
    'host.country': host.country,
    'mailService.name': mailService.name,
    'mailService.country': mailService.country,
    backupDays: backupDays?.toString() ?? '',
  };
  return Object.entries(fields)
    .filter(([, value]) => value.trim() === '')
    .map(([field]) => `operator.${field}`);
}
