import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { setDisabled, setRoles } from '#app/domain/people/manage-staff.server'
import { isId } from '#app/domain/shared/ids'
import { choice } from '#app/http/fields'
import { flashRedirect } from '#app/http/flash.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { problemOfForm } from '#app/http/problems'
import { refusalResponse } from '#app/http/refusals.server'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { Crumbs } from '#app/ui/crumbs/crumbs'
import { Flash } from '#app/ui/flash/flash'
import { History } from '#app/ui/history/history'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { Tag } from '#app/ui/tag/tag'
import { staffMember } from '#db/queries/accounts.server'
import { eventsOf } from '#db/queries/events.server'
import { rolesField } from '../house.staff._index/staff-form'
import { AccessPanel, RolesPanel } from './panels'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'staff' }
export const meta = title<typeof loader>('account.staff')

const memberForms = z.discriminatedUnion(
  '_form',
  [
    z.object({ _form: z.literal('roles'), roles: rolesField() }),
    z.object({ _form: z.literal('access'), access: choice(['disable', 'enable']) }),
  ],
  'form.invalid',
)

export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { db, viewer } = await requireActor(request, context, 'staff.manage')
  const member = isId('account', params.accountId) ? await staffMember(db, params.accountId) : undefined
  if (!member) throw refusalResponse({ code: 'account.staff_unknown' }, viewer.language)
  return json({ member, events: await eventsOf(db, member.id) })
}

export async function action({ request, context, params }: ActionFunctionArgs) {
  const { db, viewer, now } = await requireActor(request, context, 'staff.manage')
  const { accountId } = params
  if (!isId('account', accountId)) throw refusalResponse({ code: 'account.staff_unknown' }, viewer.language)
  const form = await parseForm(request, memberForms)
  if (!form.ok) return formProblems(form)

  const here = `/house/staff/${accountId}`
  if (form.value._form === 'roles') {
    const outcome = await setRoles(db, viewer, { accountId, roles: form.value.roles }, now)
    return outcome.ok ? flashRedirect(here, 'account.staff_roles_were_set') : formRefused(outcome, form.typed)
  }
  const disabled = form.value.access === 'disable'
  const outcome = await setDisabled(db, viewer, { accountId, disabled }, now)
  if (!outcome.ok) return formRefused(outcome, form.typed)
  return flashRedirect(here, disabled ? 'account.staff_was_disabled' : 'account.staff_was_enabled')
}

export default function StaffMemberPage() {
  const { member, events } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const words = useWords()
  const { t } = words
  const problem = problemOfForm(answer, words)
  return (
    <>
      <Crumbs label={t('ui.breadcrumb')} items={[{ href: '/house/staff', label: t('account.staff') }]} here={member.name} />
      <DeskHead title={member.name} meta={member.email ?? member.phone}>
        <Tag tone={member.disabled ? 'bad' : 'good'}>
          {t(member.disabled ? 'account.staff_disabled' : 'account.staff_active')}
        </Tag>
      </DeskHead>
      {problem && <Flash tone="bad" title={problem} />}
      <div className="panes panes-2">
        <RolesPanel roles={member.roles} answer={answer} />
        <div className="stack">
          <AccessPanel disabled={member.disabled === 1} />
          <History events={events} />
        </div>
      </div>
    </>
  )
}
