refnet person add 'A. Novak' --email a.novak@mill.example
