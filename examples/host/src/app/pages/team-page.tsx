import { PlaceList } from '../place-list.tsx'

export function TeamPage() {
  return (
    <>
      <h1>Team</h1>
      <PlaceList
        kind="team"
        limit="users"
        field="Name or e-mail"
        example="jonas@example.com"
        addLabel="Invite"
      />
      <p className="note">
        Demo: no invite is sent. An invite holds its seat for seven days, until it is accepted or
        taken back.
      </p>
    </>
  )
}
