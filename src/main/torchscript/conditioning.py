  # The prompt that tells the GPT whose voice speaks: conditioning encoder and perceiver of XTTS v2.
  # Mirrors ConditioningEncoder, AttentionBlock and PerceiverResampler of the original. Form as in linear.py, one for
  # all layers. Uses linear.py.

  # mel     [B, bins, frames] fp32, divided by mel_stats;  w: weight [D, bins, 1], bias
  # returns [B, frames, D] fp32
  def conditioning_start(self, mel: Tensor, w: List[Tensor], form: int) -> Tensor:
    return self.linear(mel.transpose(1, 2), w[0].squeeze(2), w[1], form).to(6)

  # One block, [B, frames, D] fp32 to the same; w: norm weight, bias, qkv weight [3D, D, 1], bias, proj weight, bias.
  # The residual is the normalised input; q, k and v lie side by side in each head.
  # Attention is written out: the fused form's approximate exponential doubles the distance to the original.
  def conditioning_block(self, h: Tensor, w: List[Tensor], heads: int, groups: int, form: int) -> Tensor:
    b = h.size(0)
    s = h.size(1)
    d = h.size(2)
    n = torch.group_norm(h.transpose(1, 2), groups, w[0], w[1], 1e-5).transpose(1, 2).contiguous()
    qkv = self.linear(n, w[2].squeeze(2), w[3], form)
    hd = d // heads
    out = annotate(List[Tensor], [])
    # Taken apart at once: the gradient of each slice taken by itself would be as large as what it was taken from.
    for part in qkv.view([b, s, heads, 3, hd]).permute([0, 3, 2, 1, 4]).unbind(0):
      q, k, v = part.contiguous().unbind(0)
      none = torch.zeros([1], dtype=qkv.dtype, device=qkv.device)
      scores = torch.baddbmm(none, q, k.transpose(1, 2), beta=0., alpha=hd ** -0.5)
      out.append(torch.bmm(torch.softmax(scores, -1), v).transpose(0, 1).reshape([s, d]))
    a = torch.stack(out)
    return n + self.linear(a, w[4].squeeze(2), w[5], form).to(6)

  # x       [B, frames, D] fp32
  # w       latents [L, D]; per layer: to_q, to_kv, to_out, inner weight, bias, outer weight, bias; gamma [D]
  # none    [0] fp32, stands for a bias that is not there
  # returns the prompt [B, L, D] fp32
  # Heads of 64 whatever the width; no norms inside the layers; value before gate.
  def perceiver(self, x: Tensor, w: List[Tensor], none: Tensor, form: int) -> Tensor:
    b = x.size(0)
    lat = w[0].unsqueeze(0).expand([b, -1, -1])
    l = w[0].size(0)
    for i in range((len(w) - 2) // 7):
      at = 1 + 7 * i
      c = torch.cat([lat, x], 1)
      heads = w[at].size(0) // 64
      q = self.linear(lat, w[at], none, form).view([b, l, heads, 64]).transpose(1, 2)
      kv = self.linear(c, w[at + 1], none, form).view([b, c.size(1), 2, heads, 64])
      k = kv.select(2, 0).transpose(1, 2)
      v = kv.select(2, 1).transpose(1, 2)
      a = torch.scaled_dot_product_attention(q, k, v).transpose(1, 2).reshape([b, l, heads * 64])
      lat = self.linear(a, w[at + 2], none, form).to(6) + lat
      u = self.linear(lat, w[at + 3], w[at + 4], form)
      f = u.size(2) // 2
      g = u.narrow(2, 0, f) * torch.gelu(u.narrow(2, f, f))
      lat = self.linear(g, w[at + 5], w[at + 6], form).to(6) + lat
    norm = torch.linalg_vector_norm(lat, 2., [-1], True).clamp(min=1e-12)
    return lat / norm * (lat.size(2) ** 0.5) * w[-1]
