import { custodianDeskWords as words } from '../../../i18n/staff-custodians.ts';
import type { FieldError, FormView } from '../../web/form-view.ts';
import { staffPaths } from '../accounts/staff-paths.ts';
import { toStaffForm } from '../accounts/to-staff-form.ts';
import { text } from '../desk/desk-fields.ts';
import type { CustodianContact } from './custodian-contact.ts';
import type { CustodianPageState } from './custodian-page.ts';

interface ContactFormInput extends CustodianPageState {
  contact: CustodianContact | undefined;
}

/** What is kept stands in the form only where it is shown in full anyway; a refused form gives back what was typed. */
export function toContactForm({ custodianId, contact, isRevealed, refused }: ContactFormInput): FormView {
  const shown = isRevealed === true ? contact : undefined;
  const values = refused?.typed ?? shown ?? { name: '', telephone: '' };
  const name = text({
    name: 'name',
    label: words.name,
    hint: words.nameHint,
    value: values.name,
    maxLength: 40,
  });
  const telephone = text({
    name: 'telephone',
    label: words.telephone,
    hint: contact === undefined || isRevealed === true ? words.telephoneHint : words.changeHint,
    value: values.telephone,
    maxLength: 40,
    isRequired: false,
  });
  return toStaffForm({
    action: staffPaths.custodian(custodianId, 'contact'),
    hidden: { seen: String(contact?.changedAt ?? 0) },
    fields: [name, telephone],
    submitLabel: words.submit,
    errors: refused === undefined ? [] : toErrors(refused.reason),
  });
}

function toErrors(reason: NonNullable<CustodianPageState['refused']>['reason']): FieldError[] {
  const field = reason === 'telephone-unread' ? 'telephone' : 'name';
  return reason === 'changed' ? [] : [{ field, message: words.refusals[reason] }];
}
