import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { addStaff } from '#app/domain/people/manage-staff.server'
import { publicUrl } from '#app/env.server'
import { flashRedirect } from '#app/http/flash.server'
import { formKey } from '#app/http/form-key.server'
import { formProblems, formRefused, parseForm } from '#app/http/forms.server'
import type { RouteHandle } from '#app/http/handle'
import { typedAt } from '#app/http/problems'
import { title } from '#app/http/title'
import { requireActor } from '#app/http/viewer.server'
import { useWords } from '#app/i18n/use-words'
import { ButtonLink } from '#app/ui/button/button'
import { ExportLinks } from '#app/ui/export/export-links'
import { DeskHead } from '#app/ui/shell/staff-shell'
import { Table, TableScroll } from '#app/ui/table/table'
import { Tag } from '#app/ui/tag/tag'
import { staffList } from '#db/queries/accounts.server'
import { AddStaff } from './add-staff'
import { staffForm } from './staff-form'

export const handle: RouteHandle = { room: 'staff', hydrate: true, nav: 'staff' }
export const meta = title('account.staff')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { db } = await requireActor(request, context, 'staff.manage')
  return json({ key: formKey(), staff: await staffList(db) })
}

export async function action({ request, context }: ActionFunctionArgs) {
  const { db, env, viewer, now } = await requireActor(request, context, 'staff.manage')
  const form = await parseForm(request, staffForm)
  if (!form.ok) return formProblems(form)
  const { _key: key, ...member } = form.value
  const outcome = await addStaff(db, viewer, { ...member, key, publicUrl: publicUrl(env) }, now)
  return outcome.ok ? flashRedirect('/house/staff', 'account.staff_was_added') : formRefused(outcome, form.typed)
}

export default function StaffPage() {
  const { key, staff } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { t } = useWords()
  return (
    <>
      <DeskHead title={t('account.staff')} meta={t('account.staff_intro')}>
        <ExportLinks list="staff" />
        <ButtonLink href="/house/sign-in-help" size="small">
          {t('account.help_title')}
        </ButtonLink>
      </DeskHead>
      <div className="with-aside">
        <TableScroll label={t('account.staff')}>
          <Table
            caption={t('account.staff')}
            pad
            rows={staff}
            rowKey={(member) => member.id}
            columns={[
              {
                head: t('account.staff_member'),
                names: true,
                cell: (member) => <a href={`/house/staff/${member.id}`}>{member.name}</a>,
              },
              { head: t('account.signs_in_with'), cell: (member) => member.email ?? member.phone },
              {
                head: t('account.staff_roles'),
                cell: (member) => member.roles.map((role) => t(`shell.role_${role}`)).join(', '),
              },
              {
                head: t('account.staff_state'),
                cell: (member) => (
                  <Tag tone={member.disabled ? 'bad' : 'good'}>
                    {t(member.disabled ? 'account.staff_disabled' : 'account.staff_active')}
                  </Tag>
                ),
              },
            ]}
          />
        </TableScroll>
        <aside>
          <AddStaff formKey={typedAt(answer, '_key', key)} answer={answer} />
        </aside>
      </div>
    </>
  )
}
