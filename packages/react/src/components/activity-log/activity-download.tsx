import type { ActivityRequest } from '@igny8/credits-core'
import { logWordsEn } from '@igny8/credits-core/words'
import { useActivityFile } from '../../hooks/use-activity-file.ts'
import { useCredits } from '../../provider/credits-context.ts'
import { useSay } from '../../provider/use-say.ts'
import { Button } from '../button/button.tsx'
import { TitledErrorNotice } from '../error-notice/titled-error-notice.tsx'
import { saveCsv } from '../save-csv.ts'

/** All the activity that is asked for as a file: how far it is, and a way to stop it. */
export function ActivityDownload({ asked }: { readonly asked: ActivityRequest }) {
  const say = useSay(logWordsEn)
  const { announce } = useCredits()
  const { file, start, cancel } = useActivityFile(asked, ([head = '', ...rows]) => {
    saveCsv('activity', head + rows.join(''))
    announce(say('log.downloaded', { rows: rows.length }))
  })
  const reading = file.state === 'reading'

  return (
    <>
      <div className="ig-activity-log-download">
        {reading && <bdi>{say('log.downloading', { rows: file.rows })}</bdi>}
        {file.state === 'saved' && <bdi>{say('log.downloaded', { rows: file.rows })}</bdi>}
        <Button look="link" onClick={() => (reading ? cancel() : void start())}>
          {say(reading ? 'log.downloadCancel' : 'log.download')}
        </Button>
      </div>
      {file.state === 'failed' && (
        <TitledErrorNotice
          error={file.error}
          title={say('log.downloadFailed')}
          note={say('log.downloadKept', { rows: file.rows })}
          onRetry={() => void start()}
        />
      )}
    </>
  )
}
