"""The elements of an item as pages and papers show them: fees, results, who has to come, appeals …"""
