"""What a guide says of an item, a paper or a hall beside papers, steps, ways and limit: fees, results …"""
