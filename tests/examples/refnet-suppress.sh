refnet forget ada.novak@coppice.example --confirm 'Ada Novak'
