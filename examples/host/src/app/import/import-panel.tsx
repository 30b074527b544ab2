import { useCredits, useLimit } from '@igny8/credits-react'
import { useMemo, useState } from 'react'
import { countries } from './countries.ts'
import { decodeText } from './decode-text.ts'
import { ImportPreview } from './import-preview.tsx'
import { ImportRun } from './import-run.tsx'
import { type ReadCsv, readCsv } from './read-csv.ts'

interface OpenFile {
  readonly name: string
  readonly text: string
  readonly encoding: string
}

const maxBytes = 20_000_000

/** From a CSV file to the keyword list: choose, look at it, add it, see what became of every row. */
export function ImportPanel() {
  const { format } = useCredits()
  const { data: limit } = useLimit('keywords')
  const [file, setFile] = useState<OpenFile | null>(null)
  const [country, setCountry] = useState('us')
  const [started, setStarted] = useState<ReadCsv | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const read = useMemo(() => file && readCsv(file.text, country), [file, country])

  return (
    <section className="card" aria-labelledby="import-title">
      <h2 id="import-title">Import a CSV file</h2>
      {started ? (
        <ImportRun read={started} onClose={startOver} />
      ) : (
        <>
          <div className="row">
            <label className="grow">
              <span>File</span>
              <input
                type="file"
                accept=".csv,.tsv,.txt,text/csv,text/plain"
                onChange={(event) => void open(event.target.files?.[0])}
              />
            </label>
            <label>
              <span>Country where none is named</span>
              <select value={country} onChange={(event) => setCountry(event.target.value)}>
                {countries.map(({ code, name }) => (
                  <option key={code} value={code}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          </div>
          {problem && <p role="alert">{problem}</p>}
          {file && read && (
            <ImportPreview read={read} encoding={file.encoding} room={limit?.remaining ?? null} />
          )}
          {read && read.good.length > 0 && (
            <div className="row">
              <button type="button" className="strong" onClick={() => setStarted(read)}>
                Add {format.count(read.good.length, 'keyword', 'keywords')}
              </button>
              <button type="button" onClick={startOver}>
                Choose another file
              </button>
            </div>
          )}
        </>
      )}
    </section>
  )

  async function open(chosen: File | undefined) {
    setProblem(null)
    setFile(null)
    if (chosen === undefined) return
    if (chosen.size > maxBytes) return setProblem('That file is larger than 20 MB. Split it first.')
    try {
      const bytes = new Uint8Array(await chosen.arrayBuffer())
      setFile({ name: chosen.name, ...decodeText(bytes) })
    } catch {
      setProblem('That file couldn’t be read.')
    }
  }

  function startOver() {
    setFile(null)
    setStarted(null)
    setProblem(null)
  }
}
