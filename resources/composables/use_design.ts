import { onBeforeUnmount, onMounted, shallowReactive } from 'vue'
import { useI18n } from 'vue-i18n'
import { useToast } from '@nuxt/ui/composables'
import { useApi } from '~/composables/use_api'
import { useLeaveGuard } from '~/composables/use_leave_guard'
import { DefinitionDraft } from '~/designer/definition_draft'
import type { Design, DesignParts } from '~/designer/design'
import { DesignHistory } from '~/designer/design_history'
import type { DefinitionDocument, DefinitionSummary, StoredDraft } from '~/types/definition'

type DesignSource<D> = {
  /** What applies now. */
  definition: DefinitionSummary & { document: D }
  draft: StoredDraft<D> | null
}

/**
 * The design of a page: its document kept as a draft, two drafts merged, nothing lost on leaving.
 * `make` gives the design of the kind.
 */
export function useDesign<D extends DefinitionDocument, T extends Design<D>>(
  { definition, draft: stored }: DesignSource<D>,
  make: (parts: DesignParts<D>) => T,
  onSaved?: () => void
): T {
  const { t, locale } = useI18n()
  const toast = useToast()
  const saved = stored?.document ?? definition.document
  const history = shallowReactive(new DesignHistory<D>(saved))
  const draft = shallowReactive(
    new DefinitionDraft<D>({
      api: useApi(),
      path: `/definitions/${saved.kind}/${saved.key}/`,
      saved,
      etag: stored?.etag ?? null,
      onMerge: (merged) => {
        design.adopt(merged)
        toast.add({ title: t('definitions.merged'), icon: 'i-lucide-git-merge' })
      },
      onSaved: () => {
        history.seal()
        onSaved?.()
      },
    })
  )
  const design = shallowReactive(
    make({
      history: history as DesignHistory<D>,
      draft: draft as DefinitionDraft<D>,
      locale: locale.value,
    })
  ) as T
  useLeaveGuard(() => draft.state !== 'saved')
  onMounted(() => {
    if (stored) void draft.askPlan()
  })
  onBeforeUnmount(() => draft.stop())
  return design
}

/** Keys a publication fixed: none while the definition is only a draft. */
export function isPublished({ version, standing, has_draft: hasDraft }: DefinitionSummary) {
  return version !== null || standing !== 'own' || !hasDraft
}
