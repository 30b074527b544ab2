/** Whether the automation starts by itself each week. */
export function ScheduleChoice({
  isOn,
  busy,
  onChange,
  onWeekPassed,
}: {
  isOn: boolean
  busy: boolean
  onChange: (isOn: boolean) => void
  onWeekPassed: () => void
}) {
  return (
    <div className="card row schedule">
      <label className="choice grow">
        <input
          type="checkbox"
          checked={isOn}
          disabled={busy}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>Start by itself every Monday</span>
        <span className="note">A week in which it can’t start is skipped, the next is tried.</span>
      </label>
      {isOn && (
        <button type="button" className="quiet" disabled={busy} onClick={onWeekPassed}>
          Let Monday come (demo)
        </button>
      )}
    </div>
  )
}
