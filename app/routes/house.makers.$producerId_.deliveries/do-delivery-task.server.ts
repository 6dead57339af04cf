import { correctDelivery } from '#app/domain/deliveries/correct-delivery.server'
import { recordDelivery } from '#app/domain/deliveries/record-delivery.server'
import { removeDelivery, restoreDelivery } from '#app/domain/deliveries/remove-delivery.server'
import type { ProducerId } from '#app/domain/shared/ids'
import type { Outcome } from '#app/domain/shared/refusal'
import type { Guarded } from '#app/http/viewer.server'
import type { MessageKey } from '#app/i18n'
import type { DeliveriesTask } from './deliveries-form.server'

type Done = Outcome<string, { said: MessageKey }>

export async function doDeliveryTask({ db, viewer, now }: Guarded, producerId: ProducerId, task: DeliveriesTask): Promise<Done> {
  switch (task.do) {
    case 'record': {
      const { do: _, _key: key, ...delivery } = task
      return said(await recordDelivery(db, viewer, { key, producerId, ...delivery }, now), 'deliveries.was_recorded')
    }
    case 'correct': {
      const { do: _, ...correction } = task
      return said(await correctDelivery(db, viewer, { producerId, ...correction }, now), 'deliveries.was_corrected')
    }
    case 'remove':
      return said(await removeDelivery(db, viewer, { producerId, deliveryId: task.deliveryId }, now), 'deliveries.was_removed')
    case 'restore':
      return said(await restoreDelivery(db, viewer, { producerId, deliveryId: task.deliveryId }, now), 'deliveries.was_restored')
  }
}

function said(outcome: Outcome<string>, key: MessageKey): Done {
  return outcome.ok ? { ok: true, said: key } : outcome
}
