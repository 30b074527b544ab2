import { PlaceList } from '../place-list.tsx'

export function SitesPage() {
  return (
    <>
      <h1>Sites</h1>
      <PlaceList
        kind="sites"
        limit="sites"
        field="Address of the site"
        example="beans.example"
        addLabel="Add site"
      />
    </>
  )
}
