import type { Migration } from 'kysely'
import * as house from './0001_house'
import * as peopleAndCatalogue from './0002_people_and_catalogue'
import * as sales from './0003_sales'
import * as supply from './0004_supply'
import * as quotesAndOrders from './0005_quotes_and_orders'
import * as catalogueEntries from './0006_catalogue_entries'
import * as searchWords from './0007_search_words'
import * as waysIn from './0008_ways_in'
import * as importWizard from './0009_import_wizard'
import * as motifRegister from './0010_motif_register'
import * as productPictures from './0011_product_pictures'
import * as listing from './0012_listing'
import * as pooledPromises from './0013_pooled_promises'
import * as permissionsInBothLanguages from './0014_permissions_in_both_languages'
import * as sweeping from './0015_sweeping'
import * as savedFilters from './0016_saved_filters'
import * as keptInParts from './0017_kept_in_parts'
import * as moreSearchWords from './0018_more_search_words'
import * as makerPages from './0019_maker_pages'
import * as tripsInSettings from './0020_trips_in_settings'
import * as workGiven from './0021_work_given'
import * as goodsInFull from './0022_goods_in_full'
import * as centresDesk from './0023_centres_desk'
import * as remarksOnPlans from './0024_remarks_on_plans'
import * as ordersMended from './0025_orders_mended'
import * as catalogueInPieces from './0026_catalogue_in_pieces'
import * as groupsOfLists from './0027_groups_of_lists'
import * as inIf from './0028_in_if'
import * as samples from './0029_samples'
import * as listsSwept from './0030_lists_swept'
import * as productsOfLists from './0031_products_of_lists'
import * as doubtfulRows from './0032_doubtful_rows'
import * as restingMakers from './0033_resting_makers'
import * as shelvedGoods from './0034_shelved_goods'
import * as standingSupply from './0035_standing_supply'
import * as botanical from './0036_botanical_words'
import * as keptStandards from './0037_kept_standards'
import * as motifRevisions from './0038_motif_revisions'
import * as returnedLists from './0039_returned_lists'

/** In order, never renamed, never edited once released. */
export const migrations: Record<string, Migration> = {
  '0001_house': house,
  '0002_people_and_catalogue': peopleAndCatalogue,
  '0003_sales': sales,
  '0004_supply': supply,
  '0005_quotes_and_orders': quotesAndOrders,
  '0006_catalogue_entries': catalogueEntries,
  '0007_search_words': searchWords,
  '0008_ways_in': waysIn,
  '0009_import_wizard': importWizard,
  '0010_motif_register': motifRegister,
  '0011_product_pictures': productPictures,
  '0012_listing': listing,
  '0013_pooled_promises': pooledPromises,
  '0014_permissions_in_both_languages': permissionsInBothLanguages,
  '0015_sweeping': sweeping,
  '0016_saved_filters': savedFilters,
  '0017_kept_in_parts': keptInParts,
  '0018_more_search_words': moreSearchWords,
  '0019_maker_pages': makerPages,
  '0020_trips_in_settings': tripsInSettings,
  '0021_work_given': workGiven,
  '0022_goods_in_full': goodsInFull,
  '0023_centres_desk': centresDesk,
  '0024_remarks_on_plans': remarksOnPlans,
  '0025_orders_mended': ordersMended,
  '0026_catalogue_in_pieces': catalogueInPieces,
  '0027_groups_of_lists': groupsOfLists,
  '0028_in_if': inIf,
  '0029_samples': samples,
  '0030_lists_swept': listsSwept,
  '0031_products_of_lists': productsOfLists,
  '0032_doubtful_rows': doubtfulRows,
  '0033_resting_makers': restingMakers,
  '0034_shelved_goods': shelvedGoods,
  '0035_standing_supply': standingSupply,
  '0036_botanical_words': botanical,
  '0037_kept_standards': keptStandards,
  '0038_motif_revisions': motifRevisions,
  '0039_returned_lists': returnedLists,
}
