refnet profile rm plants
